/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

/** Was the message sent, that is, taken by the API? Not to be confused with whether it arrived. */
public enum Sent {
    /** The API has it. */
    YES,
    /** The API does not have it and will not get it from this attempt: sending again is safe. */
    NO,
    /** It may have it. */
    UNKNOWN
}
