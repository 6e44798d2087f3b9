package nl.veerkracht.directory;

import java.time.Instant;

/**
 * What stands of a service, to be kept.
 *
 * @param version when it was last changed
 * @param further whether it has hours that the form does not show: once, monthly, or in words
 */
record Own(ServiceId id, Kept kept, Instant version, boolean further) {}
