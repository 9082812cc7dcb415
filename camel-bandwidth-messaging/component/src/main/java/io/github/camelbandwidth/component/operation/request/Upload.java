/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.component.picture.Picture;
import java.util.UUID;

/**
 * A picture that is to be uploaded for a message.
 *
 * @param id a name that nobody can guess
 * @param url where the picture will lie
 */
record Upload(MediaId id, String url, Picture picture) {

    static Upload to(Account account, Picture picture) {
        MediaId id = new MediaId(UUID.randomUUID().toString());
        return new Upload(id, account.mediaUrl(id).toString(), picture);
    }
}
