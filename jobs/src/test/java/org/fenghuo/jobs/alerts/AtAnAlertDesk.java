package org.fenghuo.jobs.alerts;

import static org.fenghuo.jobs.alerts.Verdicts.DAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test at a desk of its own, on the day of its cases. */
abstract class AtAnAlertDesk {
    AlertDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = AlertDesk.open();
        desk.dayBegins(DAY);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }
}
