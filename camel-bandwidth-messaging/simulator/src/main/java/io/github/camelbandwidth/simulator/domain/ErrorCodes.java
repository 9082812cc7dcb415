/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/** The names the vendor's documentation gives to the codes of {@code message-failed}, as published in 2023, and newer ones. */
public final class ErrorCodes {
    /** What a message fails with whose sender belongs to another account, or to none that the vendor knows. */
    public static final int FORBIDDEN_FROM = 4403;
    /** What a message fails with whose sender is a number nobody has. */
    public static final int UNALLOCATED_FROM = 4405;
    /** What a message fails with whose sender is a short code the account does not have. */
    public static final int FORBIDDEN_SHORT_CODE = 4431;
    /** What a message fails with whose sender belongs to another application of the account. */
    public static final int WRONG_APPLICATION = 4452;
    /** What a message fails with whose recipient has stopped its sender. */
    public static final int OPTED_OUT = 4775;

    /** What a message fails with that was not sent before its expiration. */
    static final int EXPIRED = 4360;
    /** What a message fails with of which no receipt came: its recipient may have it all the same. */
    static final int NO_RECEIPT = 9902;

    /** What a message fails with whose media cannot be had. */
    public static final int MEDIA_UNAVAILABLE = 4410;

    /** What a rich message fails with that the handset cannot take. */
    static final int SERVICE_NOT_ALLOWED = 4001;

    private static final String UNKNOWN = "unknown-error";

    private static final Map<Integer, String> NAMES = """
            4001 service-not-allowed
            4301 malformed-invalid-encoding
            4302 malformed-invalid-from-number
            4303 malformed-invalid-to-number
            4350 malformed-for-destination
            4360 message-not-sent-expiration-date-passed
            4401 rejected-routing-error
            4403 rejected-forbidden-from-number
            4404 rejected-forbidden-to-number
            4405 rejected-unallocated-from-number
            4406 rejected-unallocated-to-number
            4407 rejected-account-not-defined-from-number
            4408 rejected-account-not-defined-to-number
            4409 rejected-invalid-from-profile
            4410 media-unavailable
            4411 rejected-message-size-limit-exceeded
            4412 media-content-invalid
            4420 rejected-carrier-does-not-exist
            4421 rejected-forbidden-no-destination
            4431 rejected-forbidden-shortcode
            4432 rejected-forbidden-country
            4433 rejected-forbidden-tollfree
            4434 rejected-forbidden-tollfree-for-recipient
            4435 forbidden-too-many-recipients
            4451 rejected-wrong-user-id
            4452 rejected-wrong-application-id
            4470 rejected-spam-detected
            4475 destination-rejected-due-to-user-opt-out
            4476 blocked-unregistered
            4481 rejected-from-number-in-blacklist
            4482 rejected-to-number-in-blacklist
            4492 reject-emergency
            4493 rejected-unauthorized
            4700 invalid-service-type
            4701 destination-service-unavailable
            4702 destination-subscriber-unavailable
            4710 media-unavailable
            4711 rejected-message-size-limit-exceeded
            4712 media-content-invalid
            4720 invalid-destination-address
            4721 destination-tn-deactivated
            4730 no-route-to-destination-carrier
            4735 too-many-recipients
            4740 invalid-source-address-address
            4750 destination-rejected-message
            4751 destination-rejected-message-size-invalid
            4752 destination-rejected-malformed
            4753 destination-rejected-handset
            4754 unsupported-channel
            4770 destination-spam-detected
            4771 rejected-shortened-url
            4772 rejected-tn-blocked
            4773 inactive-campaign
            4774 provisioning-issue
            4775 destination-rejected-due-to-user-opt-out
            4780 volume-violation-tmo
            4781 volume-violation-att
            4785 volumetric-violation
            4790 destination-rejected-sc-not-allowed
            4791 destination-rejected-campaign-not-allowed
            4792 destination-rejected-sc-not-provisioned
            4793 destination-rejected-sc-expired
            4794 destination-rejected-expired
            4795 tfn-not-verified
            5100 temporary-app-error
            5101 temporary-app-shutdown
            5106 impossible-to-route
            5111 temporary-app-connection-closed
            5201 temporary-rout-error-retries-exceeded
            5211 temporary-app-error-app-busy
            5220 temporary-store-error
            5231 discarded-concatenation-timeout
            5500 message-send-failed
            5501 message-send-failed
            5999 unknown-error
            5600 destination-carrier-queue-full
            5610 submit_sm-or-submit_multi-failed
            5620 destination-app-error
            5630 message-not-acknowledged
            5650 destination-failed
            9902 delivery-receipt-expired
            9999 unknown-error
            """.lines()
            .collect(toUnmodifiableMap(line -> Integer.valueOf(line.substring(0, 4)), line -> line.substring(5)));

    private ErrorCodes() {}

    /** The documented name of {@code code}; codes are added without notice, and one without a name is unknown-error. */
    public static String nameOf(int code) {
        return NAMES.getOrDefault(code, UNKNOWN);
    }

    /** Whether {@code code} says that the vendor itself did not send; by its digits, so that new codes have their place. */
    static boolean isBeforeCarrier(int code) {
        int second = code / 100 % 10;
        return switch (code / 1000) {
            case 4, 5 -> second != 6 && second != 7;
            case 9 -> false;
            default -> true;
        };
    }
}
