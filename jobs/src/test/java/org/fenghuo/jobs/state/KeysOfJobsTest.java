package org.fenghuo.jobs.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * State is kept in the group of its key's hash and looked for there after a restart, so a key must
 * have the same hash in another process. Classes that are loaded a second time stand for that: an
 * enum constant is another object then, with another hash of its own, as it is in a new process.
 */
class KeysOfJobsTest {
    private enum Constant {
        ONE
    }

    /** The hash of a constant, which differs. */
    public static final class HashOfConstant implements Supplier<Map<String, Integer>> {
        @Override
        public Map<String, Integer> get() {
            return Map.of("constant", Constant.ONE.hashCode());
        }
    }

    @Test
    void haveTheSameHashInEveryProcess() throws Exception {
        assertThat(loadedAnew(KeysOfJobs.class))
                .isEqualTo(new KeysOfJobs().get())
                .hasSameSizeAs(KeysOfJobs.some());
    }

    @Test
    void theHashOfAnEnumConstantIsAnotherOne() throws Exception {
        assertThat(loadedAnew(HashOfConstant.class)).isNotEqualTo(new HashOfConstant().get());
    }

    private static Map<String, Integer> loadedAnew(
            Class<? extends Supplier<Map<String, Integer>>> type) throws Exception {
        try (URLClassLoader anew =
                new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            Supplier<Map<String, Integer>> second =
                    (Supplier<Map<String, Integer>>)
                            anew.loadClass(type.getName()).getDeclaredConstructor().newInstance();
            return second.get();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static URL[] classPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return Stream.of(entries).map(KeysOfJobsTest::url).toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException never) {
            throw new IllegalArgumentException(entry, never);
        }
    }
}
