/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;

/**
 * Something to be uploaded: a picture, a sound, a card, whatever the API takes.
 *
 * @param content its bytes, which lie in memory or in a file and can be read again
 * @param contentType one of {@link io.github.camelbandwidth.client.media.MediaTypes}
 */
public record Picture(HttpBody.Streamed content, String contentType) {}
