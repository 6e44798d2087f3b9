package nl.veerkracht.rights;

import nl.veerkracht.actor.Actor;

/**
 * Somebody in a scene.
 *
 * @param kind a role's code; or {@code key}, {@code importer} (keys), {@code house}, {@code nobody}
 */
record Somebody(String kind, Relation relation, Actor actor, Scene scene) {

    @Override
    public String toString() {
        return kind + " @ " + relation.name().toLowerCase(java.util.Locale.ROOT);
    }
}
