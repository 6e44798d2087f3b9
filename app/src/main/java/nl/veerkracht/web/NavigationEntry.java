package nl.veerkracht.web;

import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;

/**
 * A place in the navigation. A room that has screens declares one as a bean; the layout shows it to those who may go there.
 *
 * @param order  lower stands higher; the rooms follow the way a signal goes
 * @param path   where it leads, such as {@code /signals}; the entry is marked on every screen below it
 * @param roles  who sees it; empty means everybody who is signed in
 */
public record NavigationEntry(int order, String textKey, String path, Icon icon, Place place, Set<Role> roles) {

    /** Where it stands: with the work, or with what is about the reader's own account. */
    public enum Place {
        WORK,
        PERSONAL,
        /** As personal, but a button that posts, for leaving. */
        PERSONAL_POST
    }

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    public static NavigationEntry work(int order, String textKey, String path, Icon icon, Role... roles) {
        return new NavigationEntry(order, textKey, path, icon, Place.WORK, Set.of(roles));
    }

    public static NavigationEntry personal(int order, String textKey, String path, Icon icon) {
        return new NavigationEntry(order, textKey, path, icon, Place.PERSONAL, Set.of());
    }

    public static NavigationEntry personalPost(int order, String textKey, String path, Icon icon) {
        return new NavigationEntry(order, textKey, path, icon, Place.PERSONAL_POST, Set.of());
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }

    /** Whether a screen at {@code path} lies here; the desk at {@code /} has nothing below it. */
    boolean holds(String at) {
        return at.equals(path) || (!path.equals("/") && at.startsWith(path + "/"));
    }
}
