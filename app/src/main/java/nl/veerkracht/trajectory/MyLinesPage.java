package nl.veerkracht.trajectory;

import java.util.Map;
import java.util.UUID;

/** One page of somebody's lines; the curves are SVG paths by line. */
public record MyLinesPage(Listing<MyLine> lines, Map<UUID, String> curves) {}
