package org.fenghuo.local.commands;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String ours =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not from a jar)");
        return new String[] {
            "Fenghuo 烽火 " + ours,
            "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name")
        };
    }
}
