package nl.veerkracht.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What links two files, as a command: the product's own in its two modes, and others that can run beside it. */
enum Matcher {
    PLAIN("veerkracht plain", ""),
    CODED("veerkracht coded", ""),
    DUKE("duke", "nl.veerkracht.bench.DukePeer"),
    FILTERS("bloom filters", "nl.veerkracht.bench.FilterPeer");

    private static final String LOWEST = "0.01";

    private final String shown;
    private final String program;

    Matcher(String shown, String program) {
        this.shown = shown;
        this.program = program;
    }

    String shown() {
        return shown;
    }

    /** Made by others, or by the method of others. What it says of a pair is a likeness, not a probability. */
    boolean isPeer() {
        return !program.isEmpty();
    }

    /** Gives also unlikely pairs, so that every threshold can be looked at. */
    List<String> command(LinkCase of, Path folder, Path out) {
        return isPeer() ? peer(of, out) : own(of, folder, out, List.of("--threshold", LOWEST));
    }

    /** As somebody would who gives no more options than are needed. */
    List<String> usual(LinkCase of, Path folder, Path out) {
        return isPeer() ? peer(of, out) : own(of, folder, out, List.of());
    }

    private List<String> peer(LinkCase of, Path out) {
        List<String> command = new ArrayList<>(LinkRun.java(program));
        command.addAll(List.of(of.left().toString(), of.right().toString(), out.toString()));
        command.addAll(of.columns().arguments());
        return command;
    }

    private List<String> own(LinkCase of, Path folder, Path out, List<String> more) {
        List<String> command = new ArrayList<>(LinkRun.link());
        command.addAll(List.of(of.left().toString(), of.right().toString(), "--out", out.toString()));
        if (!of.columns().areOwn()) {
            Path columns = folder.resolve("columns.yaml");
            of.columns().write(columns);
            command.addAll(List.of("--columns", columns.toString()));
        }
        if (of.once()) {
            command.add("--one-to-one");
        }
        if (this == CODED) {
            command.add("--coded");
        }
        command.addAll(more);
        return command;
    }
}
