//! Who is named in a note.

use xiaoyi_domain::staff::mentioned;
use xiaoyi_domain::{PersonName, StaffId, StaffMember};

use crate::shift::member;

fn team() -> Vec<StaffMember> {
    let names = [
        "王莉娜|Wang Lina",
        "Karim Mansour|",
        "Élodie Petit|",
        "王伟|Wang Wei",
        "Сёмин Пётр|",
        "فاطمة الزهراء|",
        "佐藤 花子|",
        "Gone Ghost|",
    ];
    let person = |(place, names): (usize, &&str)| {
        let (name, public) = names.split_once('|').unwrap();
        StaffMember {
            id: StaffId(uuid::Uuid::from_u128(place as u128)),
            name: PersonName::parse(name).unwrap(),
            public_name: PersonName::parse(public).ok(),
            active: name != "Gone Ghost",
            ..member()
        }
    };
    names.iter().enumerate().map(person).collect()
}

fn named(text: &str) -> Vec<u128> {
    mentioned(text, &team()).into_iter().map(|id| id.0.as_u128()).collect()
}

#[test]
fn colleagues_are_named_in_any_script_by_their_name_or_what_nobody_else_is_called() {
    for (text, expected) in [
        ("@Karim Mansour, please", vec![1]),
        ("please look, @karim.", vec![1]),
        ("＠Ｋａｒｉｍ お願いします", vec![1]),
        ("@王莉娜请看一下", vec![0]),
        ("请@王伟和@Wang Lina看", vec![3, 0]),
        ("@Lina @Wei", vec![0, 3]),
        ("@elodie et @Élodie Petit", vec![2]),
        ("@Пётр или @Семин Петр?", vec![4]),
        ("@فاطمة", vec![5]),
        ("@فاطمه الزهراء", vec![5]),
        ("@佐藤 花子さん", vec![6]),
        // Two are called so.
        ("@Wang", vec![]),
        // Somebody whose account is disabled, by their whole name only.
        ("@Ghost", vec![]),
        ("@Gone Ghost", vec![7]),
        // No names.
        ("write to me@karim.example or a.b@Karim, josé@karim.example, a+b@Karim, наш@Karim", vec![]),
        ("@ Karim", vec![]),
        ("@Karimov", vec![]),
        ("@", vec![]),
        ("Karim", vec![]),
        ("@@@Karim", vec![1]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
    assert_eq!(named(&"@".repeat(20_000)), Vec::<u128>::new());
}
