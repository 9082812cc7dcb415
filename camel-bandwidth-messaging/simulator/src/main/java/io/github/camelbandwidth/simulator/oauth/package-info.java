/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** Tokens of OAuth 2.0 by client credentials. Everything here belongs to the loop. */
package io.github.camelbandwidth.simulator.oauth;
