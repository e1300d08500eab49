package org.fenghuo.schemas.framing;

import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated records are ours. Since 1.12.2 Avro refuses to make any class that
 * nobody vouched for, even the default of an enum field. It finds this class as a service whenever
 * a model of generated records is made, which is before the first of them is read or built; it
 * converts nothing.
 */
public final class TrustedRecords extends Conversion<TrustedRecords> {
    private static final String PACKAGE = "org.fenghuo.records";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityPredicate ours = type -> type.getPackageName().equals(PACKAGE);
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, ours));
    }

    /** Vouches also where the service is not found, as when Avro has a class loader of its own. */
    static void vouch() {
        // loading this class did it
    }

    @Override
    public Class<TrustedRecords> getConvertedType() {
        return TrustedRecords.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "fenghuo-trusted-records";
    }
}
