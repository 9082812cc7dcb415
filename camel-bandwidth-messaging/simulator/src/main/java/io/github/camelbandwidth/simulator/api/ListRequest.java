/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.query.Query;

/**
 * A valid request for a list.
 *
 * @param query what is asked for
 * @param offset how many rows the client has passed before this page
 * @param totalLimited whether more than 10,000 need not be counted
 * @param subject the account and what it asks for, the same on every page
 */
record ListRequest(Query query, int offset, boolean totalLimited, String subject) {

    /** Without what is asked for: it may hold phone numbers. */
    @Override
    public String toString() {
        return "ListRequest[" + query + "]";
    }
}
