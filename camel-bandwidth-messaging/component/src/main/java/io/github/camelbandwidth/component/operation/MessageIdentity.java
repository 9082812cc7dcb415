/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The same for the same message and no other, with nothing of a person to be read in it.
 *
 * @param hash of all that makes it this message
 */
public record MessageIdentity(String hash) {

    /**
     * Of a request. An expiration that counts from the send is another each time, so it does not matter.
     *
     * @param request without what is named anew each time it is read
     * @param content what stands for that
     */
    public static MessageIdentity of(SendRequest request, List<String> content) {
        ObjectNode json = (ObjectNode) Json.tree(request);
        json.remove("expiration");
        MessageDigest hash = Sha256.begin();
        hash.update(Json.write(json).getBytes(StandardCharsets.UTF_8));
        content.forEach(part -> hash.update(("\n" + part).getBytes(StandardCharsets.UTF_8)));
        return new MessageIdentity(HexFormat.of().formatHex(hash.digest()));
    }

    /** Without the hash: a short text can be found by trying. */
    @Override
    public String toString() {
        return "MessageIdentity";
    }
}
