package nl.veerkracht.bench;

import java.nio.file.Path;

/**
 * Two files to link, and what is true of them.
 *
 * @param name as figures call it
 * @param once whether each record is linked at most once; else all pairs are given, as sure as they are
 */
record LinkCase(String name, Path left, Path right, LinkColumns columns, TruePairs truth, boolean once) {

    LinkCase oneToOne() {
        return new LinkCase(name + ", one to one", left, right, columns, truth, true);
    }
}
