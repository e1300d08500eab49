package org.fenghuo.local.loading;

/** Where refused rows go to. */
interface Refusals {
    void add(Refusal refusal);

    void flush();
}
