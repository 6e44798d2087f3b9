package nl.veerkracht.continuity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What ends at eighteen, as data in {@code eighteen.yaml}. */
public record EighteenList(List<Item> items) {

    public EighteenList {
        items = List.copyOf(items);
    }

    /**
     * One thing that ends or changes that day.
     *
     * @param months how long before it somebody begins
     */
    public record Item(
            String code, int months, Map<String, String> label, Map<String, String> ends, Map<String, String> arrange) {

        public String label(Locale language) {
            return Objects.requireNonNull(label.get(language.getLanguage()));
        }

        public String ends(Locale language) {
            return Objects.requireNonNull(ends.get(language.getLanguage()));
        }

        public String arrange(Locale language) {
            return Objects.requireNonNull(arrange.get(language.getLanguage()));
        }
    }

    Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    static EighteenList read() {
        Map<String, List<Map<?, ?>>> read = YamlFile.read("eighteen.yaml");
        return new EighteenList(Objects.requireNonNull(read.get("items")).stream()
                .map(EighteenList::item)
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static Item item(Map<?, ?> read) {
        return new Item(
                (String) Objects.requireNonNull(read.get("code")),
                (Integer) Objects.requireNonNull(read.get("months")),
                (Map<String, String>) Objects.requireNonNull(read.get("label")),
                (Map<String, String>) Objects.requireNonNull(read.get("ends")),
                (Map<String, String>) Objects.requireNonNull(read.get("arrange")));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        EighteenList eighteenList() {
            return read();
        }
    }
}
