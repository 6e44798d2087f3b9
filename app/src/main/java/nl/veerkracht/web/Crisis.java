package nl.veerkracht.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where help is to be had at once, and where the exit leads to; read from {@code crisis.yaml}.
 *
 * @param elsewhere the neutral site behind the exit
 */
public record Crisis(String elsewhere, List<Line> lines) {

    /**
     * A number to call.
     *
     * @param code   its texts are {@code web.crisis.<code>.name} and {@code .for}
     * @param number as people write it
     */
    public record Line(String code, String number) {
        /** As a telephone takes it. */
        public String dial() {
            return "tel:" + number.replace("-", "");
        }
    }

    static Crisis read() {
        Map<String, Object> read = YamlFile.read("crisis.yaml");
        return new Crisis(said(read, "elsewhere"), lines(read));
    }

    private static List<Line> lines(Map<?, ?> read) {
        return ((List<?>) Objects.requireNonNull(read.get("lines")))
                .stream()
                        .map(line -> (Map<?, ?>) line)
                        .map(line -> new Line(said(line, "code"), said(line, "number")))
                        .toList();
    }

    private static String said(Map<?, ?> map, String name) {
        return Objects.requireNonNull((String) map.get(name), name);
    }

    @Configuration
    static class Reading {
        @Bean
        Crisis crisis() {
            return read();
        }
    }
}
