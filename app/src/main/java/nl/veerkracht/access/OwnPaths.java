package nl.veerkracht.access;

import nl.veerkracht.actor.Actor;

/**
 * Where those who come in with a code phrase have pages of their own. They see what is under it and public pages; nobody else does.
 *
 * @param whose the kind of actor it is for
 * @param under the first page of it; the others are below
 * @param door where one comes in; it and what is below it are open to all
 */
public record OwnPaths(Class<? extends Actor> whose, String under, String door) {

    /** Whether this is where one comes in, by whichever way. */
    boolean isDoor(String path) {
        return path.equals(door) || path.startsWith(door + "/");
    }

    boolean has(String path) {
        return path.equals(under) || path.startsWith(under + "/");
    }

    boolean isFor(Actor actor) {
        return whose.isInstance(actor);
    }
}
