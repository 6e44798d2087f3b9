package nl.veerkracht.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The sharing guide as data.
 *
 * @param period how long a share lasts unless its maker says otherwise
 */
public record Guide(Duration period, List<Ground> grounds) {

    public Guide {
        grounds = List.copyOf(grounds);
    }

    Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    static Guide read() throws IOException {
        try (InputStream file = new ClassPathResource("sharing.yaml").getInputStream()) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<?> grounds = (List<?>) Objects.requireNonNull(read.get("grounds"));
            return new Guide(
                    Duration.ofDays((Integer) Objects.requireNonNull(read.get("days"))),
                    grounds.stream().map(ground -> ground((Map<?, ?>) ground)).toList());
        }
    }

    @SuppressWarnings("unchecked")
    private static Ground ground(Map<?, ?> read) {
        return new Ground(
                (String) Objects.requireNonNull(read.get("code")),
                (Map<String, String>) Objects.requireNonNull(read.get("label")),
                (Map<String, List<String>>) Objects.requireNonNull(read.get("asks")),
                (Map<String, String>) Objects.requireNonNull(read.get("warning")));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        Guide sharingGuide() throws IOException {
            return read();
        }
    }
}
