/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

/** A media file as the list of them shows it. */
public record MediaJson(String content, long contentLength, String mediaName) {

    /** Without the name, which may tell something of a person. */
    @Override
    public String toString() {
        return "MediaJson[" + contentLength + " bytes]";
    }
}
