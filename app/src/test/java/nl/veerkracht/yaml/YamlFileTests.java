package nl.veerkracht.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.YAMLException;

class YamlFileTests {

    private static Object read(String content) {
        return YamlFile.<Object>read(new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), "house.yaml"));
    }

    @Test
    void words_numbers_lists_and_maps_are_read_as_they_are() {
        assertThat(read("days: 3\nwho: [Eén, twee]\n")).isEqualTo(Map.of("days", 3, "who", List.of("Eén", "twee")));
    }

    @Test
    void an_object_that_a_file_names_itself_is_not_made() {
        assertThatThrownBy(() -> read("url: !!java.net.URL [\"http://localhost/\"]"))
                .isInstanceOf(YAMLException.class);
    }

    @Test
    void a_file_that_is_not_there_or_empty_is_told_by_its_name() {
        assertThatThrownBy(() -> YamlFile.<Object>read("nowhere.yaml"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.yaml");
        assertThatThrownBy(() -> read("")).hasMessageContaining("house.yaml");
    }
}
