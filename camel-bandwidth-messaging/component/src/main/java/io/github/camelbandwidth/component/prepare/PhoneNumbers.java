/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.camelbandwidth.client.message.NumberRule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The world's numbering plans, as libphonenumber knows them. A number is judged for whether it can be one, by its country
 * code and its length, never for whether it is assigned: plans change faster than libraries are replaced.
 */
final class PhoneNumbers implements NumberRule {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /**
     * What a single number may be written with. The library by itself finds one in a sentence, reads letters as keys and
     * drops extensions: too clever where a wrong guess texts a stranger. No slash, which often stands between two.
     */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:tel:)?[(\\s\\p{Zs}\\p{Cf}]*+\\+?[0-9().\\s\\p{Zs}\\p{Pd}\\p{Cf}]++");

    private static final int SHORTEST_SHOWN = 7;
    private static final int SHOWN = 4;

    private final @Nullable String region;

    /**
     * Reads numbers as they are written in one country.
     *
     * @param region its two letters; null if only E.164 is understood
     */
    PhoneNumbers(@Nullable String region) {
        this.region = region;
    }

    /** The number in E.164 if there is a region and it can be read; otherwise as it is, for its fault to be told. */
    String normalise(String number) {
        if (region == null || !WRITTEN.matcher(number).matches()) {
            return number;
        }
        try {
            PhoneNumber parsed = PLANS.parse(number, region);
            return possible(parsed) ? PLANS.format(parsed, PhoneNumberFormat.E164) : number;
        } catch (NumberParseException e) {
            return number;
        }
    }

    private static boolean possible(PhoneNumber number) {
        return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    @Override
    public Optional<String> fault(String number) {
        Optional<String> form = E164.fault(number);
        if (form.isPresent() && region == null) {
            return Optional.of(ending(number) + form.get()
                    + "; with the option defaultRegion, such as US, other forms are converted");
        }
        if (form.isPresent() && !WRITTEN.matcher(number).matches()) {
            return Optional.of(ending(number) + form.get() + "; nor is it one as it is written in " + region
                    + ", with digits, blanks, dots, dashes and brackets");
        }
        return impossible(number).or(() -> form).map(fault -> ending(number) + fault);
    }

    private Optional<String> impossible(String number) {
        try {
            PhoneNumber parsed = PLANS.parse(number, region);
            String code = "a number of country code " + parsed.getCountryCode();
            return switch (PLANS.isPossibleNumberWithReason(parsed)) {
                case IS_POSSIBLE -> Optional.empty();
                case TOO_SHORT -> Optional.of("has too few digits for " + code);
                case TOO_LONG -> Optional.of("has too many digits for " + code);
                case INVALID_LENGTH -> Optional.of("has as many digits as " + code + " never has");
                case IS_POSSIBLE_LOCAL_ONLY -> Optional.of("lacks the area code of " + code);
                case INVALID_COUNTRY_CODE -> Optional.of("begins with a country code that does not exist");
            };
        } catch (NumberParseException e) {
            return Optional.of(
                    switch (e.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> "begins with a country code that does not exist";
                        case TOO_LONG -> "has too many digits for a number";
                        case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "has too few digits for a number";
                    });
        }
    }

    /** To find it again; a row of digits that is no number may be anything, and stays out. */
    private static String ending(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST_SHOWN ? "" : "(***" + digits.substring(digits.length() - SHOWN) + ") ";
    }
}
