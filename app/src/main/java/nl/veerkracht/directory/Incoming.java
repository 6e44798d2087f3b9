package nl.veerkracht.directory;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it comes in.
 *
 * @param row the fields that came, with {@code extra} for those that HSDS does not know
 * @param line of its file, from 1
 */
record Incoming(Kind kind, UUID id, ObjectNode row, String file, long line) {}
