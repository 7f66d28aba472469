//! Words of SQL that stand in the code and never change: conditions as they stand in a partial index, and the beginning
//! and the end of transactions. Unlike Diesel's `sql`, their statements are prepared once a connection.

use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sql_types::Bool;
use diesel::{Connection, QueryResult};

/// A condition. It stands here as in the partial index: with bound values neither database would use it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition(pub(crate) &'static str);

impl Expression for Condition {
    type SqlType = Bool;
}

impl ValidGrouping<()> for Condition {
    type IsAggregate = is_aggregate::Never;
}

impl<From> SelectableExpression<From> for Condition {}
impl<From> AppearsOnTable<From> for Condition {}

/// A whole statement that answers nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Statement(pub(crate) &'static str);

impl Query for Statement {
    type SqlType = diesel::sql_types::Untyped;
}

impl<C: Connection> RunQueryDsl<C> for Statement {}

macro_rules! words {
    ($($name:ty),+) => {$(
        // The words tell one statement from another, so they are the key under which it is kept.
        impl QueryId for $name {
            type QueryId = ();
            const HAS_STATIC_QUERY_ID: bool = false;
        }

        impl<DB: Backend> QueryFragment<DB> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
                out.push_sql(self.0);
                Ok(())
            }
        }
    )+};
}

words!(Condition, Statement);
