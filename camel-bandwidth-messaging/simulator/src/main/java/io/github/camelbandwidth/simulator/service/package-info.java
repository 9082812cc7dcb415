/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** What happens to a message from the moment it is taken: it asks the domain what comes next, and time when. */
package io.github.camelbandwidth.simulator.service;
