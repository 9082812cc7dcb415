/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** Events on their way to the applications: posted, repeated until somebody has taken them, and every attempt recorded. */
package io.github.camelbandwidth.simulator.webhook;
