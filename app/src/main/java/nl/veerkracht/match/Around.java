package nl.veerkracht.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;

/**
 * What others and earlier talks have to say about services for one line.
 *
 * @param taken when places were chosen, of no matter whom
 * @param never services that are not for her
 */
record Around(Map<ServiceId, List<Instant>> taken, Set<UUID> never) {}
