package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.linkage.Census;
import nl.veerkracht.linkage.Compared;
import nl.veerkracht.linkage.Engine;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Pairs;
import nl.veerkracht.linkage.Portion;
import nl.veerkracht.linkage.Side;

/** An engine whose portions are taken away from under it before the last and longest work. */
record Breaking(Engine engine, Path work) implements Engine {

    @Override
    public void take(Side side, Portion portion) {
        engine.take(side, portion);
    }

    @Override
    public Census census() {
        return engine.census();
    }

    @Override
    public Compared compare(Side from, Side in, Model model, double lowest, int oneIn) {
        return engine.compare(from, in, model, lowest, oneIn);
    }

    @Override
    public Pairs pairs(Side in, Model model, double lowest) {
        try (Stream<Path> files = Files.walk(work)) {
            List<Path> portions = files.filter(Files::isRegularFile).toList();
            for (Path portion : portions) {
                Files.delete(portion);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return engine.pairs(in, model, lowest);
    }

    @Override
    public void close() {
        engine.close();
    }
}
