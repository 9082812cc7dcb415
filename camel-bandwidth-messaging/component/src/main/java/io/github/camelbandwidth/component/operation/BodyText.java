/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a body, be it a text or JSON. Bytes are UTF-8 unless content type or exchange say otherwise; Camel's
 * own conversion would take them for the platform's charset, which in a container is often plain ASCII.
 */
public final class BodyText {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    /** What to do with a picture that was taken for a text. */
    static final String OTHERWISE =
            "a picture goes into the header " + BandwidthMessagingConstants.MEDIA + ", and the body is the text";

    private BodyText() {}

    /**
     * Reads the body to its end.
     *
     * @throws MessageNotSentException if it cannot be read
     */
    public static String of(Message message) throws MessageNotSentException {
        Object body = message.getBody();
        try {
            return body instanceof CharSequence || body instanceof Reader
                    ? orEmpty(message.getBody(String.class))
                    : decoded(bytes(message), charset(message));
        } catch (TypeConversionException e) {
            throw new MessageNotSentException("the body cannot be read as a text", e);
        } catch (IllegalArgumentException e) {
            throw new MessageNotSentException("the body is in a charset that this Java does not know", e);
        }
    }

    /** Bytes that are no letters would reach a phone as question marks. */
    private static String decoded(byte[] bytes, Charset charset) throws MessageNotSentException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MessageNotSentException(
                    "the body has bytes that are no text in " + charset.name()
                            + "; another charset is said in the Content-Type, such as text/plain; charset=ISO-8859-1; "
                            + OTHERWISE,
                    e);
        }
    }

    private static byte[] bytes(Message message) {
        byte[] bytes = message.getBody(byte[].class);
        return bytes == null ? new byte[0] : bytes;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** By the content type, else by the exchange. */
    private static Charset charset(Message message) {
        Matcher said = CHARSET.matcher(orEmpty(message.getHeader(Exchange.CONTENT_TYPE, String.class)));
        if (said.find()) {
            return Charset.forName(said.group(1));
        }
        String name = ExchangeHelper.getCharsetName(message.getExchange(), false);
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
