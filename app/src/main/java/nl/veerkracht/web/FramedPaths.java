package nl.veerkracht.web;

/**
 * Pages that may stand in a frame on somebody else's site. All others may not: what looks like their page could be ours, with something laid over it. A room
 * with such pages declares them as a bean.
 *
 * @param prefix of their paths, with a slash at the end
 */
public record FramedPaths(String prefix) {}
