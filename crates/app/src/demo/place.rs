//! Where the demonstration's desk is: an address and a number that nobody has.

use anyhow::{Context, Result};
use xiaoyi_desk::Desk;
use xiaoyi_domain::{DeskSettings, FirstStep, Locale};

const ADDRESSES: [(Locale, &str); 6] = [
    (Locale::En, "1 Example Road, Green City, Jinqiao, Shanghai (demonstration)"),
    (Locale::ZhCn, "上海市金桥碧云社区示例路 1 号（演示）"),
    (Locale::Fr, "1 rue de l’Exemple, Green City, Jinqiao, Shanghai (démonstration)"),
    (Locale::Ru, "Шанхай, Цзиньцяо, Green City, ул. Примерная, 1 (демоверсия)"),
    (Locale::Ar, "شارع المثال 1، Green City، جينتشياو، شنغهاي (نسخة تجريبية)"),
    (Locale::Ja, "上海市金橋グリーンシティ サンプル路1号（デモ）"),
];

/// Says where the desk is, in the name of its administrator.
pub(super) fn fill(desk: &Desk) -> Result<()> {
    let email = super::team::first()?;
    let head = desk.read(|tx| tx.find_staff_by_email(&email))?.context("the team has no administrator")?;
    let settings = desk.read(|tx| tx.settings())?;
    let settings = DeskSettings {
        addresses: ADDRESSES.iter().map(|(locale, words)| (*locale, (*words).to_owned())).collect(),
        telephone: "021 0000 0000".to_owned(),
        ..settings
    };
    desk.change_settings(head.id, &settings, None)?;
    desk.check_first_step(head.id, FirstStep::Hours)?;
    Ok(desk.check_first_step(head.id, FirstStep::Topics)?)
}
