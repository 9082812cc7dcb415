/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

/**
 * Whose sends, and by which resource of the API: what figures are told apart by.
 *
 * @param account id of the account
 * @param resource such as {@code messages}
 */
public record Origin(String account, String resource) {}
