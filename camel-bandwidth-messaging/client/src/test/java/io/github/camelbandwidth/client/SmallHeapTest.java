/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.testkit.SmallHeap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files pass through; they are never held. */
class SmallHeapTest {
    @Test
    void twenty_uploads_and_downloads_of_3_7_mb_at_once_pass_in_a_heap_of_64_mb(@TempDir Path folder) throws Exception {
        SmallHeap.passes(SmallHeapMain.class, folder);
    }
}
