package nl.veerkracht.bench;

import java.util.Locale;
import nl.veerkracht.actor.Role;

/** What people ask of the application, and how often beside the others of the same mix. */
enum Kind {
    DESK(35, Role.COORDINATOR),
    THREAD(15, Role.WEIGHER),
    TRAJECTORY(20, Role.COORDINATOR),
    PROPOSALS(5, Role.LINK_CONFIRMER),
    PROPOSAL(5, Role.LINK_CONFIRMER),
    MY_SIGNALS(5, Role.SIGNALLER),
    POST_SIGNAL(15, Role.SIGNALLER),

    LINE(""),
    LINE_TIMELINE("/timeline"),
    LINE_ALL_SIDES("/all-sides"),
    LINE_NOTES("/notes"),
    LINE_TASKS("/tasks"),
    LINE_TEAM("/team"),
    LINE_TRIAGES("/triages"),
    LINE_PLAN("/plan"),
    LINE_LOAD("/load"),
    LINE_CONTACT("/contact"),
    LINE_SAFETY_PLAN("/safety-plan"),
    LINE_THREATS("/threats"),
    LINE_CIRCLE("/circle"),
    LINE_CONFERENCES("/conferences"),
    LINE_MATCH("/match"),
    LINE_TRANSITIONS("/transitions"),
    LINE_AFTERCARE("/aftercare"),
    LINE_CONTINUITY("/continuity"),
    LINE_EIGHTEEN("/eighteen"),
    LINE_EXCEPTIONS("/exceptions"),
    LINE_HER_SPACE("/her-space");

    private final Mix mix;
    private final int share;
    private final Role role;
    private final String path;

    Kind(int share, Role role) {
        this.mix = Mix.DAY;
        this.share = share;
        this.role = role;
        this.path = "";
    }

    Kind(String path) {
        this.mix = Mix.LINES;
        this.share = 1;
        this.role = Role.COORDINATOR;
        this.path = path;
    }

    Mix mix() {
        return mix;
    }

    int share() {
        return share;
    }

    /** Who asks it; a desk is asked by everybody. */
    Role role() {
        return role;
    }

    /** Of a page of a line: where it is below the line. */
    String path() {
        return path;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
