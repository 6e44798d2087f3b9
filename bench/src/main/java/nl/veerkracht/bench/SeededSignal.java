package nl.veerkracht.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.LifeArea;
import org.jspecify.annotations.Nullable;

/**
 * A signal of the made-up city.
 *
 * @param number its place in the whole city
 * @param home the thread it started
 * @param keeper null when it came by the organisation's key
 * @param encoded as it stands in the index
 */
record SeededSignal(
        int number,
        UUID id,
        UUID home,
        Town.Organisation organisation,
        Town.@Nullable Account keeper,
        Instant received,
        LocalDate observed,
        boolean danger,
        List<LifeArea> areas,
        About about,
        Encoded encoded) {}
