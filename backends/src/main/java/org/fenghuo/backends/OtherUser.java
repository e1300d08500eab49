package org.fenghuo.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user without rights under whom a server runs that refuses root. */
record OtherUser(int uid, int gid) {
    private static final Logger LOG = LoggerFactory.getLogger(OtherUser.class);
    private static final String NAME = "nobody";

    /** Nobody, if we are root. */
    static Optional<OtherUser> insteadOfRoot() {
        if (number("id", "-u") != 0) {
            return Optional.empty();
        }
        return Optional.of(new OtherUser(number("id", "-u", NAME), number("id", "-g", NAME)));
    }

    /** The words before a command that make it run as this user. */
    List<String> becoming() {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    }

    /** Gives this user all below the folder, and the folder. */
    void own(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /**
     * The folder itself if this user can get there, else one elsewhere to which it then is a link:
     * nobody passes through the home of root.
     */
    Path placeFor(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path parent = folder.getParent();
        letPass(parent);
        letPass(parent.getParent());
        if (reaches(parent)) {
            return Files.createDirectory(folder);
        }
        Path elsewhere = Files.createTempDirectory(Path.of("/var/tmp"), "fenghuo-");
        LOG.warn(
                "user {} cannot get to {}: Elasticsearch keeps its data in {}, to which a link"
                        + " points",
                NAME,
                folder,
                elsewhere);
        return Files.createSymbolicLink(folder, elsewhere).toRealPath();
    }

    /** Refuses to go on without a program that this user can run. */
    void requireReach(Path program, String advice) {
        if (!reaches(program)) {
            throw new ServerFailed(
                    "Elasticsearch refuses root, so it runs as user %s, who cannot get to %s: %s"
                            .formatted(NAME, program, advice));
        }
    }

    /** The folder itself if this user can read it, else a fresh copy of it. */
    Path readable(Path folder, Path copy) throws IOException {
        if (reaches(folder)) {
            return folder;
        }
        deleteTree(copy);
        copyTree(folder, copy);
        return copy;
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    // A folder that was made for one user only, as by mktemp, is passed through but not listed.
    private static void letPass(Path folder) throws IOException {
        if (folder == null || folder.equals(Path.of(System.getProperty("user.home")))) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private boolean reaches(Path folder) {
        List<String> words = new ArrayList<>(becoming());
        words.addAll(List.of("test", "-x", folder.toString()));
        Answer answer = run(words);
        if (answer.code() > 1 || !answer.output().isBlank()) {
            throw new ServerFailed(
                    "Elasticsearch refuses root, and we cannot become user %s (uid %d): %s"
                            .formatted(NAME, uid, answer.output()));
        }
        return answer.code() == 0;
    }

    private static int number(String... words) {
        Answer answer = run(List.of(words));
        try {
            return Integer.parseInt(answer.output());
        } catch (NumberFormatException cause) {
            throw new ServerFailed(
                    "`%s` should print a number, and printed: %s"
                            .formatted(String.join(" ", words), answer.output()),
                    cause);
        }
    }

    private record Answer(int code, String output) {}

    private static Answer run(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Answer(
                    process.waitFor(), new String(output, StandardCharsets.UTF_8).strip());
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "`%s` cannot be run; Elasticsearch refuses root, so that as root `setpriv` (of util-linux) is needed: install it, or be another user"
                            .formatted(words.get(0)),
                    cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted in `%s`".formatted(words.get(0)), interrupted);
        }
    }
}
