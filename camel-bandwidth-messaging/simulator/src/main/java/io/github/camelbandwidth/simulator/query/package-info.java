/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** What is known of messages when somebody asks: one row for each message and recipient, metadata alone. */
package io.github.camelbandwidth.simulator.query;
