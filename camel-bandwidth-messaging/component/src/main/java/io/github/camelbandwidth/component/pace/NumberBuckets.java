/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;

/** Where the buckets of sender numbers are, such as in a database that a cluster shares. */
@FunctionalInterface
public interface NumberBuckets {

    /**
     * The bucket of that number, its tokens being segments; asked for often, so it is best cheap. It is asked on a thread
     * that may wait.
     *
     * @param number a number of the account in E.164, a short code, or a sender id, as messages have it
     */
    Bucket of(String number);
}
