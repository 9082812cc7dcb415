/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * The pace of an account.
 *
 * @param account of all its messages together, kept in this JVM
 * @param accountBucket the same, kept wherever this bucket is; not both
 * @param number of each sender number, kept in this JVM
 * @param numberBuckets the same, kept wherever these buckets are; not both
 * @param line how many messages may wait
 */
public record PaceSettings(
        @Nullable Rate account,
        @Nullable Bucket accountBucket,
        @Nullable Rate number,
        @Nullable NumberBuckets numberBuckets,
        int line) {

    public PaceSettings {
        if (line < 1) {
            throw new IllegalArgumentException("at least one message must be able to wait, but it is " + line);
        }
    }

    /** Whether anything is paced. */
    public boolean paced() {
        return account != null || accountBucket != null || number != null || numberBuckets != null;
    }

    Allowance accountAllowance(Time time) {
        Rate rate = account;
        Bucket bucket = rate == null ? accountBucket : rate.bucket(time);
        return bucket == null ? Allowance.unlimited() : new Allowance(() -> bucket);
    }

    @Nullable
    NumberBuckets buckets(Time time) {
        return number == null ? numberBuckets : new LocalBuckets(number, time);
    }

    /** In the words of the options. */
    @Override
    public String toString() {
        return "account: " + (account == null ? bean(accountBucket) : account) + "; number: "
                + (number == null ? bean(numberBuckets) : number) + "; paceLine " + line;
    }

    private static String bean(@Nullable Object bean) {
        return bean == null
                ? "no pace"
                : bean.getClass().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(bean));
    }
}
