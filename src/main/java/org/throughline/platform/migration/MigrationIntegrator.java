package org.throughline.platform.migration;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Migrates the database while the persistence unit is built: a startup bean would come too late. */
public class MigrationIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        try {
            Flyway.configure(MigrationIntegrator.class.getClassLoader())
                    .dataSource((DataSource) new InitialContext().lookup("jdbc/throughline"))
                    .locations("classpath:db/migration", "classpath:db/views", "classpath:db/reference")
                    .defaultSchema("platform")
                    .createSchemas(true)
                    .outOfOrder(true)   // what was written in parallel lands in any order
                    .load()
                    .migrate();
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no data source jdbc/throughline", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing of ours is open
    }
}
