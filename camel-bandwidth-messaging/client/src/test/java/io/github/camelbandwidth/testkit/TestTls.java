/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS contexts on two self-signed certificates that protect nothing: one for localhost, one for another host. */
public final class TestTls {
    /** Certificate of localhost and 127.0.0.1. */
    public static final String LOCALHOST = "/testkit/localhost.p12";

    /** Certificate of elsewhere.example.com. */
    public static final String ELSEWHERE = "/testkit/elsewhere.p12";

    private static final char[] PASSWORD = "test-only".toCharArray();

    private TestTls() {}

    /** A context that shows this certificate and trusts it. */
    public static SSLContext context(String keyStore) {
        try (InputStream file = TestTls.class.getResourceAsStream(keyStore)) {
            if (file == null) {
                // Loading nothing would make an empty store, and no word of it.
                throw new IllegalArgumentException("no key store " + keyStore);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
