package nl.veerkracht.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke 1.2, a record linkage engine on Lucene, as a program of its own. Configured by hand, each field as its documentation advises; how sure a pair must be
 * is left to whoever reads the result.
 */
final class DukePeer {

    private static final double LOWEST = 0.3;
    private static final int BATCH = 40_000;

    /** A field for Duke: what an agreement is worth and what a difference, both as probabilities, and whether it looks records up by it. */
    private record Trait(Comparator comparator, double different, double same, Property.Lookup lookup) {

        Property property(String name) {
            PropertyImpl property = new PropertyImpl(name, comparator, different, same);
            property.setLookupBehaviour(lookup);
            return property;
        }
    }

    private static final Map<String, Trait> TRAITS = traits();

    private final List<List<Object>> found = Collections.synchronizedList(new ArrayList<>());

    private DukePeer() {}

    private static Map<String, Trait> traits() {
        Map<String, Trait> traits = new LinkedHashMap<>();
        traits.put("given_names", new Trait(new PersonNameComparator(), 0.3, 0.85, Property.Lookup.TRUE));
        traits.put("surname", new Trait(new PersonNameComparator(), 0.2, 0.9, Property.Lookup.TRUE));
        traits.put("birth_date", new Trait(new Levenshtein(), 0.2, 0.99, Property.Lookup.TRUE));
        traits.put("gender", new Trait(new ExactComparator(), 0.2, 0.55, Property.Lookup.FALSE));
        traits.put("postal_code", new Trait(new Levenshtein(), 0.3, 0.9, Property.Lookup.TRUE));
        traits.put("city", new Trait(new JaroWinkler(), 0.4, 0.6, Property.Lookup.FALSE));
        traits.put("phone", new Trait(new Levenshtein(), 0.4, 0.97, Property.Lookup.TRUE));
        traits.put("street", new Trait(new JaroWinkler(), 0.4, 0.8, Property.Lookup.FALSE));
        traits.put("house_number", new Trait(new ExactComparator(), 0.4, 0.7, Property.Lookup.FALSE));
        traits.put("national_id", new Trait(new Levenshtein(), 0.3, 0.98, Property.Lookup.TRUE));
        traits.put("other", new Trait(new JaroWinkler(), 0.45, 0.7, Property.Lookup.FALSE));
        return traits;
    }

    /** @param arguments left file, right file, file for the pairs, and columns as {@link LinkColumns#of} takes them */
    public static void main(String[] arguments) {
        LinkColumns columns = LinkColumns.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        DukePeer peer = new DukePeer();
        peer.link(Path.of(arguments[0]), Path.of(arguments[1]), columns);
        Csv.write(Path.of(arguments[2]), List.of("left_id", "right_id", "probability"), peer.found);
    }

    private void link(Path left, Path right, LinkColumns columns) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(LOWEST);
        configuration.setProperties(properties(columns));
        configuration.addDataSource(1, source(left, columns));
        configuration.addDataSource(2, source(right, columns));
        configuration.validate();
        Processor processor = new Processor(configuration);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                found.add(List.of(other.getValue(LinkColumns.ID), one.getValue(LinkColumns.ID), confidence));
            }
        });
        processor.link(configuration.getDataSources(1), configuration.getDataSources(2), BATCH);
        processor.close();
    }

    private static List<Property> properties(LinkColumns columns) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(LinkColumns.ID));
        TRAITS.forEach((name, trait) -> {
            if (columns.headers().containsKey(name)) {
                properties.add(trait.property(name));
            }
        });
        return properties;
    }

    private static InMemoryDataSource source(Path file, LinkColumns columns) {
        LowerCaseNormalizeCleaner cleaner = new LowerCaseNormalizeCleaner();
        InMemoryDataSource source = new InMemoryDataSource();
        for (Map<String, String> person : PeerFile.read(file, columns)) {
            RecordImpl record = new RecordImpl();
            person.forEach((field, value) ->
                    record.addValue(field, field.equals(LinkColumns.ID) ? value : cleaner.clean(value)));
            source.add(record);
        }
        return source;
    }
}
