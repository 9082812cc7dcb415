/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses the media files were asked for at by those who may: in a container, or behind another name, the simulator does
 * not know by itself what it is called. Only the latest are known. Belongs to the loop.
 */
public final class MediaNames implements Resettable {
    static final int MOST = 16;

    private final Set<MediaAddress> latest = new LinkedHashSet<>();

    /** Without any name. */
    public MediaNames() {}

    /** Notes that the files were asked for at {@code address}; the one not used for longest goes when there are too many. */
    public void add(MediaAddress address) {
        latest.remove(address);
        latest.add(address);
        if (latest.size() > MOST) {
            latest.remove(latest.iterator().next());
        }
    }

    /** The latest, as they are now. */
    public List<MediaAddress> latest() {
        return List.copyOf(latest);
    }

    @Override
    public void reset() {
        latest.clear();
    }
}
