package nl.veerkracht.access;

/**
 * Where a young person's own space is. She sees what is under it and public pages; nobody else does.
 *
 * @param under the first page of it; the others are below
 * @param door where she comes in; open to all
 */
public record YoungPaths(String under, String door) {

    boolean has(String path) {
        return path.equals(under) || path.startsWith(under + "/");
    }
}
