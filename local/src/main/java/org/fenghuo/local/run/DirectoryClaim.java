package org.fenghuo.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;

/** Our sole use of a system's directory; it ends with our process, however that ends. */
final class DirectoryClaim implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryClaim(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryClaim on(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("up.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new NotThere(
                    "%s is in use by another `fenghuo up`%s: end that one, or give another directory with --dir"
                            .formatted(directory, process(directory)));
        }
        return new DirectoryClaim(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static String process(Path directory) {
        try {
            return " (process %d)".formatted(RunFile.of(directory).pid());
        } catch (NotThere notReadyYet) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
