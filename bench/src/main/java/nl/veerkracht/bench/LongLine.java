package nl.veerkracht.bench;

import java.util.UUID;

/**
 * A line on which more happened than on others.
 *
 * @param coordinator account
 * @param organisation of the coordinator
 */
record LongLine(UUID id, UUID coordinator, UUID organisation) {}
