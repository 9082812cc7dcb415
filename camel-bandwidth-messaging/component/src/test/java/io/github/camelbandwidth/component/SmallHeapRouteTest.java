/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.testkit.SmallHeap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files pass through; they are never held. */
class SmallHeapRouteTest {
    @Test
    void uploads_and_downloads_of_3_7_mb_pass_through_routes_in_a_heap_of_64_mb(@TempDir Path folder) throws Exception {
        SmallHeap.passes(SmallHeapRoute.class, folder);
    }
}
