package org.throughline.survey.answer.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Removes from the files what mixing left dead in them. Outside of a transaction, as the database wants it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class.getName());

    @Resource(lookup = "jdbc/throughline")
    DataSource database;

    /** What is small and changes with each answer. */
    public void box() {
        sweep("vacuum (skip_locked) survey.ballot, survey.draft, survey.invitation, survey.urgent_waiting");
    }

    public void all() {
        sweep("vacuum (skip_locked) survey.ballot, survey.draft, survey.invitation, survey.used_code, survey.urgent_waiting, survey.response, survey.answer");
    }

    private void sweep(String statement) {
        try (Connection connection = database.getConnection(); Statement vacuum = connection.createStatement()) {
            vacuum.execute(statement);
        } catch (SQLException e) {
            // the database does it by itself too, only later
            LOG.log(Level.INFO, "what mixing left is not swept yet", e);
        }
    }
}
