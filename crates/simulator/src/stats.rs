//! Numbers with their intervals.

use serde::Serialize;

/// How sure an interval is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Confidence {
    /// 95 %, for readers.
    Percent95,
    /// 99.9 %, for tests: of many numbers none may fall outside by chance.
    Percent99_9,
}

/// A mean over independent runs, and half the width of its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Half the width of its interval.
    pub half: f64,
}

/// How many runs there must be at least for an interval.
pub(crate) const FEWEST_RUNS: usize = 5;

impl Confidence {
    /// The quantile of Student's distribution with so many degrees of freedom, by Hill's expansion (Communications of
    /// the ACM 13, 1970, algorithm 396, its asymptotic part); right to three digits from 4 degrees on.
    fn quantile(self, degrees: f64) -> f64 {
        let z: f64 = match self {
            Self::Percent95 => 1.959_963_984_540_054,
            Self::Percent99_9 => 3.290_526_731_491_895,
        };
        // Cornish and Fisher's expansion about the normal quantile.
        let (z3, z5, z7, z9) = (z.powi(3), z.powi(5), z.powi(7), z.powi(9));
        z + (z3 + z) / (4.0 * degrees)
            + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * degrees.powi(2))
            + (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * degrees.powi(3))
            + (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / (92160.0 * degrees.powi(4))
    }
}

impl Estimate {
    /// Of the results of independent runs.
    #[expect(clippy::cast_precision_loss, reason = "runs are few")]
    pub fn of(results: &[f64], confidence: Confidence) -> Self {
        let number = results.len().max(1) as f64;
        let mean = results.iter().sum::<f64>() / number;
        if results.len() < 2 {
            return Self { mean, half: f64::INFINITY };
        }
        let variance = results.iter().map(|result| (result - mean).powi(2)).sum::<f64>() / (number - 1.0);
        Self { mean, half: confidence.quantile(number - 1.0) * (variance / number).sqrt() }
    }

    /// Of what was measured in independent runs, divided by what was measured beside it in the same: the ratio of the
    /// means, with the interval of the ratio estimator (Cochran, Sampling Techniques, 6.4).
    #[expect(clippy::cast_precision_loss, reason = "runs are few")]
    pub fn ratio(of: &[f64], by: &[f64], confidence: Confidence) -> Self {
        let (above, below) = (mean(of.iter().copied()), mean(by.iter().copied()));
        let ratio = above / below;
        let number = of.len().min(by.len()) as f64;
        let rests: f64 = of.iter().zip(by).map(|(of, by)| (of - ratio * by).powi(2)).sum();
        let half = confidence.quantile(number - 1.0) * (rests / (number - 1.0) / number).sqrt() / below.abs();
        Self { mean: ratio, half: if number < 2.0 { f64::INFINITY } else { half } }
    }

    /// Whether a number lies in the interval.
    pub fn contains(&self, number: f64) -> bool {
        (self.mean - number).abs() <= self.half
    }
}

/// The mean of some numbers; nought of none.
#[expect(clippy::cast_precision_loss, reason = "waits are fewer than 2^52")]
pub(crate) fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, number) = numbers.fold((0.0, 0_usize), |(sum, number), one| (sum + one, number + 1));
    if number == 0 { 0.0 } else { sum / number as f64 }
}

/// The number that so many per cent of the others do not pass (nearest rank); nought of none.
pub(crate) fn percentile(numbers: &mut [f64], per_cent: usize) -> f64 {
    if numbers.is_empty() {
        return 0.0;
    }
    let rank = (numbers.len() * per_cent).div_ceil(100).clamp(1, numbers.len());
    *numbers.select_nth_unstable_by(rank - 1, f64::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (confidence, degrees, told) in [
            (Confidence::Percent95, 4.0, 2.776),
            (Confidence::Percent95, 9.0, 2.262),
            (Confidence::Percent95, 19.0, 2.093),
            (Confidence::Percent99_9, 9.0, 4.781),
            (Confidence::Percent99_9, 19.0, 3.883),
        ] {
            let found = confidence.quantile(degrees);
            assert!((found - told).abs() < 0.01, "{degrees}: {found} and {told}");
        }
    }

    #[test]
    fn a_ratio_of_means_is_sure_where_the_runs_agree() {
        let ratio = Estimate::ratio(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0], Confidence::Percent95);
        assert!((ratio.mean - 0.5).abs() < 1e-9 && ratio.half < 1e-9, "{ratio:?}");
        let ratio = Estimate::ratio(&[1.0, 3.0], &[4.0, 4.0], Confidence::Percent95);
        assert!((ratio.mean - 0.5).abs() < 1e-9 && ratio.half > 0.1, "{ratio:?}");
    }

    #[test]
    fn percentiles_are_taken_by_rank() {
        let mut numbers: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert!((percentile(&mut numbers, 95) - 95.0).abs() < 1e-9);
        assert!((percentile(&mut [7.0], 95) - 7.0).abs() < 1e-9);
        assert!(percentile(&mut [], 95).abs() < 1e-9);
    }
}
